import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { openDoor } from './open-door.mjs';
import { main, root } from './run-shown.mjs';

/** Runs the sample programme's main job through the command-line door into demo/, and lists what it wrote. */
export async function demo() {
  await ensureBuild();
  const folder = join(root, 'demo');
  rmSync(folder, { recursive: true, force: true });
  const home = mkdtempSync(join(tmpdir(), 'rostrum-demo-'));
  const door = openDoor(join(home, 'vault'));
  try {
    await door.ask('settings.change', { author: 'Demo' });
    const { workshops } = await door.ask('library.openSample');
    for (const id of workshops) {
      const written = await runWorkshop(door, id, folder);
      for (const { path, bytes } of written) process.stdout.write(`${relative(root, path)} (${bytes} bytes)\n`);
    }
    return 0;
  } finally {
    await door.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Two days in the room, the assignments graded by two people, certificates and the report. */
async function runWorkshop({ ask }, id, folder) {
  const { workshop } = await ask('workshop.read', { id });
  const act = (name, input) => ask('workshop.do', { id, command: { name, input } });
  const people = Object.keys(workshop.participants);
  await takeAttendance(act, people, workshop.overview.halfDays);
  await grade(act, ask, id, people, workshop.assignment.criteria);

  const target = join(folder, workshop.overview.place.en.replaceAll(/[^A-Za-z0-9-]+/g, '-'));
  mkdirSync(target, { recursive: true });
  const certificates = await ask('certificates.issue', {
    workshop: id,
    kind: 'completed',
    participants: null,
    languages: 'own',
    folder: { folder: target },
    each: true,
    together: true,
  });
  const report = await ask('reports.write', {
    workshop: id,
    formats: ['pdf', 'xlsx', 'csv'],
    language: 'ru',
    folder: { folder: target },
  });
  return [...certificates.written, ...report.written];
}

/** Most are there; now and then somebody is late or leaves early, but nobody misses a half-day. */
async function takeAttendance(act, people, halfDays) {
  for (const [turn, { id: halfDay, start, end }] of halfDays.entries()) {
    await act('attendance.mark', { participants: people, halfDay, mark: { status: 'present' } });
    const late = people.filter((_, at) => at % 7 === turn);
    const early = people.filter((_, at) => at % 11 === turn + 4);
    await act('attendance.mark', { participants: late, halfDay, mark: { status: 'late', arrived: plus(start, 25) } });
    await act('attendance.mark', { participants: early, halfDay, mark: { status: 'left', left: plus(end, -30) } });
  }
}

const plus = (time, minutes) => {
  const [hours, rest] = time.split(':').map(Number);
  const all = hours * 60 + rest + minutes;
  return [Math.floor(all / 60), all % 60].map((part) => String(part).padStart(2, '0')).join(':');
};

/** Two graders score every work on every criterion; they differ now and then, as people do. */
async function grade(act, ask, id, people, criteria) {
  await act('work.handIn', { participants: people });
  for (const name of ['Айгүл', 'Марат']) await act('grader.add', { name });
  const { graders, works } = (await ask('workshop.read', { id })).workshop.assignment;
  for (const [at, work] of Object.keys(works).entries())
    for (const [which, grader] of Object.keys(graders).entries()) {
      for (const [turn, { id: criterion, levels }] of criteria.entries()) {
        const best = [...levels].sort((a, b) => b.points - a.points);
        const points = best[(at + turn * 2 + which) % 5 === 0 ? 1 : 0].points;
        await act('sheet.score', { of: { work }, grader, criterion, points });
      }
      await act('sheet.finalize', { work, grader });
    }
}

if (process.argv[1] === import.meta.filename) main(demo);
