import type { Language } from '../text/language';
import { sayIn } from '../text/say';
import type { StageView } from './stage-view';

/** What the room sees while the vault is locked: a calm picture that names nobody, or nothing at all. */
export const restingView = (language: Language, look: StageView['look'], shows: 'rest' | 'black'): StageView => ({
  language,
  look,
  sound: false,
  session: null,
  blank: shows === 'black' ? 'black' : 'no',
  content: { kind: 'rest', words: sayIn(language)('stage.rest') },
});
