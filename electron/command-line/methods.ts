import { z } from 'zod';
import { requests } from '#shared/contract/contract';
import { commands } from '#shared/workshop/commands';

// Text is tidied on the way in, which JSON Schema cannot say; its length and kind it can.
const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** Every method with the JSON Schema of what it takes and answers, and every command that `workshop.do` knows. */
export const methods = () => ({
  methods: Object.entries(requests).map(([method, { input, output, doors }]) => ({
    method,
    doors,
    input: schemaOf(input),
    output: schemaOf(output),
  })),
  commands: Object.entries(commands).map(([command, { input }]) => ({ command, input: schemaOf(input) })),
});
