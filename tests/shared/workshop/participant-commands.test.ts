import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { NO_CONSENTS, type Participant } from '#shared/people/participant';
import { explain } from '#shared/text/explain';
import { sayIn } from '#shared/text/say';
import { NO_TEXT } from '#shared/text/text';
import type { AnyCommand } from '#shared/workshop/command';
import { apply, decide } from '#shared/workshop/commands';
import { Workshop } from '#shared/workshop/workshop';
import { aContext, aTraining } from '../../support/a-workshop';

const facts: Omit<Participant, 'id'> = {
  names: { ...NO_TEXT, ru: 'Ким Кайрат' },
  gender: 'm',
  region: 'KZ-71',
  outlet: 'Tau FM',
  role: '',
  phone: '+77014828772',
  email: 'kim@example.org',
  languages: ['kk', 'ru'],
  consents: NO_CONSENTS,
};

const run = (workshop: Workshop, name: string, input: unknown) =>
  apply(workshop, { name, input } as AnyCommand, aContext());

function must(workshop: Workshop, name: string, input: unknown): Workshop {
  const done = run(workshop, name, input);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
}

const sentence = (name: string, input: unknown) => {
  const done = run(aTraining(), name, input);
  return done.ok ? '' : explain(done.failure, sayIn('ru'));
};

describe('the roster, by hand', () => {
  it('takes a person in, corrects them, and takes them off with their marks', () => {
    const added = must(aTraining(0), 'participant.add', facts);
    const [person] = Object.values(added.participants);
    const marked = { ...added, attendance: { [person?.id ?? '']: { h1: { status: 'present' as const } } } };
    const changed = must(marked, 'participant.change', { id: person?.id, facts: { role: 'редактор' } });

    expect(person).toEqual({ id: 'id1', ...facts });
    expect(changed.participants['id1']).toEqual({ id: 'id1', ...facts, role: 'редактор' });
    expect(must(changed, 'participant.remove', { ids: ['id1'] })).toMatchObject({ participants: {}, attendance: {} });
  });

  it('writes nothing down when nothing changes', () => {
    const added = must(aTraining(0), 'participant.add', facts);
    const again = {
      name: 'participant.change',
      input: { id: 'id1', facts: { outlet: ' Tau  FM', names: facts.names } },
    };

    expect(decide(added, again as AnyCommand, aContext())).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['телефон: неполный номер телефона', 'participant.add', { ...facts, phone: '8701' }],
    ['электронная почта: это не адрес эл. почты', 'participant.add', { ...facts, email: 'kim' }],
    ['регион: такого региона нет в списке', 'participant.add', { ...facts, region: 'KZ-99' }],
    ['нужно хотя бы одно имя', 'participant.add', { ...facts, names: NO_TEXT }],
    ['Этого больше нет: участник', 'participant.change', { id: 'nobody', facts: {} }],
    ['Этого больше нет: участник', 'participant.remove', { ids: ['p1', 'nobody'] }],
  ])('says “%s” in a sentence', (words, name, input) => {
    expect(sentence(name, input)).toContain(words);
  });

  it('adds a region, and lets it go only when nobody comes from there', () => {
    const bishkek = must(aTraining(1), 'region.add', { names: { ...NO_TEXT, ru: 'Бишкек' } });
    const [id = ''] = Object.keys(bishkek.regions);
    const used = must(bishkek, 'participant.change', { id: 'p1', facts: { region: id } });

    expect(
      must(used, 'region.change', { id, names: { ...NO_TEXT, ru: 'Бишкек', kk: 'Бішкек' } }).regions[id]?.names.kk,
    ).toBe('Бішкек');
    expect(run(used, 'region.remove', { id })).toMatchObject({ ok: false });
    expect(must(bishkek, 'region.remove', { id }).regions).toEqual({});
  });

  it('takes an import in as one step, or not at all', () => {
    const region = { id: 'bishkek', names: { ...NO_TEXT, ru: 'Бишкек' } };
    const input = {
      people: [{ ...facts, region: 'bishkek' }],
      changes: [{ id: 'p1', facts: { outlet: 'X' } }],
      regions: [region],
    };

    expect(must(aTraining(1), 'roster.import', input)).toMatchObject({
      participants: { id1: { region: 'bishkek' }, p1: { outlet: 'X' } },
      regions: { bishkek: region },
    });
    expect(run(aTraining(1), 'roster.import', { ...input, regions: [] })).toMatchObject({ ok: false });
    expect(run(aTraining(1), 'roster.import', { ...input, changes: [{ id: 'p9', facts: {} }] })).toMatchObject({
      ok: false,
    });
    expect(run(aTraining(1), 'roster.import', { ...input, regions: [{ ...region, id: 'KZ-71' }] })).toMatchObject({
      ok: false,
    });
  });

  const words = fc.constantFrom('', 'Ким Кайрат', 'Өтеген\u00a0 Ұлпан ', 'a\u0000b', 'é'.normalize('NFD'));
  const someFacts = fc.record(
    {
      names: fc.record({ kk: words, ru: words, en: words }),
      gender: fc.constantFrom('', 'f', 'm', 'x'),
      region: fc.constantFrom('', 'KZ-71', 'KZ-99', '__proto__'),
      outlet: words,
      phone: fc.constantFrom('', '+77014828772', '8701'),
      languages: fc.constantFrom([], ['kk'], ['ru', 'en'], ['de']),
    },
    { requiredKeys: [] },
  );
  const id = fc.constantFrom('p1', 'p2', 'id1', 'toString', '__proto__');
  const command = fc.oneof(
    someFacts.map((some) => ({ name: 'participant.add', input: { ...facts, ...some } })),
    fc.record({ id, facts: someFacts }).map((input) => ({ name: 'participant.change', input })),
    fc.array(id, { maxLength: 3 }).map((ids) => ({ name: 'participant.remove', input: { ids } })),
    fc
      .record({ names: fc.record({ kk: words, ru: words, en: words }) })
      .map((input) => ({ name: 'region.add', input })),
    id.map((region) => ({ name: 'region.remove', input: { id: region } })),
    fc.tuple(fc.array(someFacts, { maxLength: 3 }), id, someFacts).map(([people, changed, some]) => ({
      name: 'roster.import',
      input: {
        people: people.map((each) => ({ ...facts, ...each })),
        changes: [{ id: changed, facts: some }],
        regions: [],
      },
    })),
  );

  test.prop([fc.array(command, { maxLength: 12 })])('always leaves a workshop that can be saved', (commands) => {
    const context = aContext();
    let workshop = aTraining(2);
    for (const each of commands) {
      const done = apply(workshop, each as AnyCommand, context);
      if (done.ok) workshop = done.value;
    }

    expect(Workshop.parse(workshop)).toEqual(workshop);
  });
});
