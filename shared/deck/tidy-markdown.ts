/** Composed characters (NFC) and plain line breaks; line breaks, tabs and indents mean something in Markdown and stay. */
export const tidyMarkdown = (raw: string): string =>
  raw
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .normalize('NFC');
