import { z } from 'zod';

/** Two promises that are never mixed: was there, or also passed the final assignment. */
export const CertificateKind = z.enum(['attended', 'completed']);
export type CertificateKind = z.infer<typeof CertificateKind>;
