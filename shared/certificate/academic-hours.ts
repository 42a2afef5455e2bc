import type { Minutes } from '../time';

/** The school hour that certificates in Kazakhstan count by; the paper prints it beside the figure. */
const ACADEMIC_HOUR = 45;

/** Whole academic hours, rounded down: a certificate never says more than was attended. */
export const academicHours = (attended: Minutes): number => Math.floor(attended / ACADEMIC_HOUR);
