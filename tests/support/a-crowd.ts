import type { Mark } from '#shared/attendance/mark';
import type { Participant } from '#shared/people/participant';
import type { Workshop } from '#shared/workshop/workshop';
import { LOGOS, TITLE } from './a-certificate';
import { aParticipant, aWorkshop, FOUR_HALF_DAYS } from './a-workshop';

const GIVEN = [
  { kk: 'Әсел', ru: 'Асель', en: 'Assel' },
  { kk: 'Ғалымжан', ru: 'Галымжан', en: 'Galymzhan' },
  { kk: 'Құралай', ru: 'Куралай', en: 'Kuralai' },
  { kk: 'Іңкәр', ru: 'Инкар', en: 'Inkar' },
  { kk: 'Өмірзақ', ru: 'Омирзак', en: 'Omirzak' },
];
const FAMILY = [
  { kk: 'Ұлан', ru: 'Улан', en: 'Ulan' },
  { kk: 'Үмітбаева', ru: 'Умитбаева', en: 'Umitbayeva' },
  { kk: 'Һәкімова', ru: 'Хакимова', en: 'Hakimova' },
  { kk: 'Жүніс', ru: 'Жунис', en: 'Zhunis' },
];
const REGIONS = ['KZ-71', 'KZ-75', 'KZ-62', ''];
const OUTLETS = ['Степной вестник', '=1+1', 'Aq Jol TV', ''];

const MARKS: readonly (Mark | undefined)[] = [
  { status: 'present' },
  { status: 'late', arrived: '10:05' },
  { status: 'present' },
  { status: 'left', left: '11:20' },
  { status: 'excused' },
  { status: 'absent' },
  undefined,
];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** So many people, all different and always the same, with every kind of mark among them. */
export function aCrowd(count: number): Workshop {
  const people = Array.from({ length: count }, (_, at): Participant => {
    const [given, family] = [pick(GIVEN, at), pick(FAMILY, Math.floor(at / GIVEN.length))];
    const number = String(at + 1).padStart(4, '0');
    return {
      ...aParticipant(`p${at}`),
      names: {
        kk: `${family.kk} ${given.kk} ${number}`,
        ru: `${family.ru} ${given.ru} ${number}`,
        en: `${given.en} ${family.en} ${number}`,
      },
      gender: pick(['f', 'm', 'f', ''] as const, at),
      region: pick(REGIONS, at * 3),
      outlet: pick(OUTLETS, at),
    };
  });
  const plain = aWorkshop({
    overview: {
      title: TITLE,
      place: { kk: 'Астана', ru: 'Астана', en: 'Astana' },
      halfDays: [...FOUR_HALF_DAYS],
      partners: LOGOS.map((logo, at) => ({ id: `p${at}`, name: { ...TITLE, en: `Partner ${at}` }, logo })),
    },
  });
  const marksOf = (at: number) =>
    Object.fromEntries(
      FOUR_HALF_DAYS.flatMap(({ id }, index) => {
        const mark = pick(MARKS, at * 2 + index);
        return mark === undefined ? [] : [[id, mark]];
      }),
    );
  return {
    ...plain,
    participants: Object.fromEntries(people.map((person) => [person.id, person])),
    attendance: Object.fromEntries(people.map(({ id }, at) => [id, marksOf(at)])),
  };
}
