/**
 * Has zod check without making code for it first: a checker made into code of its own pays only after hundreds of
 * questions, and the first screen waits for it to be made.
 */
export const AS_IT_IS = { jitless: true };
