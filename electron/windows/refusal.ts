import { app, type BrowserWindow, dialog } from 'electron';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import { Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import type { OwnDamage } from '../vault/mend';

/** The system's language, where it is one of ours. */
const languageOf = (locale: string): Language => {
  const language = Language.safeParse(locale.slice(0, 2));
  return language.success ? language.data : 'ru';
};

/** Says why the program cannot open, in the system's language, and ends it. */
export function showRefusal(failure: Failure, locale: string): void {
  const sentence = explain(failure, sayIn(languageOf(locale)));
  process.stderr.write(`${sentence}\n`);
  if (process.env['ROSTRUM_TEST'] !== '1') dialog.showErrorBox(app.name, sentence);
  app.exit(1);
}

/** Says which of the vault's own values is damaged and what could take its place; true when that is wanted. */
export function askToMend({ name, from }: OwnDamage, owner: BrowserWindow | null, chosen: Language | null): boolean {
  const say = sayIn(chosen ?? languageOf(app.getLocale()));
  const options = {
    type: 'warning' as const,
    title: app.name,
    message: say(`damage.own.${name}`),
    detail: `${from === 'before' ? say('damage.before') : say(`damage.again.${name}`)} ${say('damage.ownKept')}`,
    buttons: [say('damage.mend'), say('damage.leave')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const answer = owner === null ? dialog.showMessageBoxSync(options) : dialog.showMessageBoxSync(owner, options);
  return answer === 0;
}
