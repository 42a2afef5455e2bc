import { expect, it } from 'vitest';
import type { Preflight } from '#shared/contract/certificates';
import { withShownNames } from '../../../../renderer/features/certificates/with-shown-names';
import { aParticipant } from '../../../support/a-workshop';

const person = (id: string, kk: string, ru: string) => ({ ...aParticipant(id), names: { kk, ru, en: '' } });

const participants = {
  p1: person('p1', 'Әбдірахман Өмірбек', 'Абдрахман Омирбек'),
  p2: person('p2', 'Айтқали Сәуле', 'Айткали Сауле'),
  p3: person('p3', 'Құнанбай Ŧ', 'Кунанбай'),
};

const held = (participant: string, name: string, reason: 'notEligible' | 'letters') => ({
  participant,
  name,
  reason,
  missing: [],
  letters: [],
});

const preflight: Preflight = {
  ready: 1,
  held: [
    held('p2', 'Айтқали Сәуле', 'notEligible'),
    held('p1', 'Әбдірахман Өмірбек', 'notEligible'),
    held('p3', 'Құнанбай Ŧ', 'letters'),
    held('gone', 'Жоқ Адам', 'notEligible'),
  ],
  borrowed: [{ participant: 'p1', name: 'Әбдірахман Өмірбек', language: 'en' }],
  unwritten: [],
  pictures: [],
};

it('calls people by the language of the window, and by what is printed only where its letters are at fault', () => {
  const shown = withShownNames(preflight, participants, 'ru');

  expect(shown.held.map(({ name }) => name)).toEqual(['Абдрахман Омирбек', 'Айткали Сауле', 'Жоқ Адам', 'Құнанбай Ŧ']);
  expect(shown.borrowed.map(({ name }) => name)).toEqual(['Абдрахман Омирбек']);
  expect(withShownNames(preflight, participants, 'kk').borrowed).toEqual(preflight.borrowed);
});
