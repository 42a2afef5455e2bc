import { describe, expect, it } from 'vitest';
import { assetsOn } from '#shared/stage/assets';
import { restingView } from '#shared/stage/rest';
import { StageView } from '#shared/stage/stage-view';
import { LANGUAGES } from '#shared/text/language';

describe('the wall while the vault is locked', () => {
  it.each(LANGUAGES)('says in %s that it goes on soon, with no picture, clock or sound of the workshop', (language) => {
    const view = restingView(language, 'dark', 'rest');

    expect(StageView.parse(view)).toEqual(view);
    expect(view).toMatchObject({ language, look: 'dark', blank: 'no', session: null, sound: false });
    expect(view.content).toEqual({
      kind: 'rest',
      words: { kk: 'Сәлден соң жалғастырамыз', ru: 'Скоро продолжим', en: 'Back soon' }[language],
    });
    expect(assetsOn(view)).toEqual([]);
  });

  it('is black when that was chosen', () => {
    expect(restingView('ru', 'light', 'black').blank).toBe('black');
  });
});
