import { join } from 'node:path';
import { expect, test } from '../support/app';
import { ask, choose, goTo, newWorkshop } from '../support/bridge';

const PLANTED = {
  name: 'ПЛАНТИРОВАННОВ',
  email: 'planted@secret.example',
  notes: 'ЗАМЕТКА-ТАЙНА',
  comment: 'ОЦЕНКА-ТАЙНА',
  other: 'ДРУГОЙ-СЛАЙД-ТАЙНА',
};

test('nothing of the roster, the notes and the grades ever reaches the wall', async ({ program }) => {
  const page = await program.open('ru');
  const id = await newWorkshop(page, 'Семинар');
  const sent = await program.application().evaluateHandle(({ app }) => {
    const messages: string[] = [];
    app.on('web-contents-created', (_event, contents) => {
      const send = contents.send.bind(contents);
      contents.send = (channel, ...words) => {
        if (contents.getURL().startsWith('app://audience')) messages.push(JSON.stringify([channel, ...words]));
        send(channel, ...words);
      };
    });
    return messages;
  });
  const change = (name: string, input: unknown) => ask(page, 'workshop.do', { id, command: { name, input } });
  await change('participant.add', {
    names: { kk: '', ru: PLANTED.name, en: '' },
    gender: '',
    region: '',
    outlet: PLANTED.name,
    role: '',
    phone: '',
    email: PLANTED.email,
    languages: [],
    consents: { photo: 'unasked', nameInReports: 'unasked', contactSharing: 'unasked' },
  });
  await change('grader.add', { name: 'Проверяющий' });
  const { participants, assignment } = (await ask(page, 'workshop.read', { id })).workshop;
  const [participant] = Object.keys(participants);
  const [grader] = Object.keys(assignment.graders);
  await change('sheet.comment', { of: { participant }, grader, comment: PLANTED.comment });
  const title = { kk: '', ru: 'Колода', en: '' };
  const faces = [
    { kind: 'markdown', markdown: `# Виден\n\n<!-- ${PLANTED.notes} -->`, notes: PLANTED.notes },
    { kind: 'markdown', markdown: '## Тоже виден', notes: PLANTED.notes },
    { kind: 'markdown', markdown: `## ${PLANTED.other}`, notes: '' },
  ];
  await change('deck.import', { deck: null, title, language: 'ru', faces });
  await choose(program, join(import.meta.dirname, '../../resources/sample/logos/partner-1-sample.png'));
  const { ticket } = await ask(page, 'files.pick', { kind: 'image' });
  const { hash } = await ask(page, 'asset.add', { workshop: id, file: { ticket } });

  await goTo(page, 'Сейчас');
  await page.getByRole('button', { name: 'Открыть экран зала' }).click();
  const wall = await program.audience();
  const fetched = () => wall.evaluate(async (name) => (await fetch(`/asset/${name}`)).status, hash);
  const read = () => wall.evaluate(() => window.rostrumStage.ask('stage.read', {}));
  let everything = '';
  const look = async () => {
    everything += (await wall.content()) + (await read());
  };
  for (const key of ['PageDown', 'PageDown', 'b', 'b', 'PageUp', 'Escape', 'PageDown']) {
    await wall.keyboard.press(key);
    await look();
  }
  expect(await fetched()).toBe(404);
  await change('overview.change', { partners: [{ id: 'p1', name: title, logo: hash }] });
  await wall.keyboard.press('Escape');
  await expect(wall.locator('img')).toHaveCount(1);
  expect(await fetched()).toBe(200);
  await look();

  everything += (await sent.jsonValue()).join('\n');
  expect(everything).toContain('Тоже виден');
  for (const planted of Object.values(PLANTED)) expect(everything).not.toContain(planted);
  const facilitators = JSON.stringify(await ask(page, 'workshop.read', { id }));
  for (const planted of Object.values(PLANTED)) expect(facilitators).toContain(planted);

  const reach = await wall.evaluate(async () => ({
    facilitator: 'rostrum' in window,
    other: JSON.parse(await window.rostrumStage.ask('workshop.read', {})),
    otherOrigin: await fetch('app://facilitator/facilitator.html').then(
      ({ status }) => status,
      () => 'refused',
    ),
  }));
  expect(reach).toMatchObject({
    facilitator: false,
    other: { ok: false, failure: { kind: 'unknownMethod' } },
    otherOrigin: 'refused',
  });
});
