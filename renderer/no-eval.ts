import { z } from 'zod';

// The pages' policy forbids code made from text. Zod would try it all the same, and each try costs a report with a stack.
z.config({ jitless: true });
