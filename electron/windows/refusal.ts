import { app, dialog } from 'electron';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import { Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';

/** Says why the program cannot open, in the system's language, and ends it. */
export function showRefusal(failure: Failure, locale: string): void {
  const language = Language.safeParse(locale.slice(0, 2));
  const sentence = explain(failure, sayIn(language.success ? language.data : 'ru'));
  process.stderr.write(`${sentence}\n`);
  if (process.env['ROSTRUM_TEST'] !== '1') dialog.showErrorBox(app.name, sentence);
  app.exit(1);
}
