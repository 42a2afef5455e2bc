import { describe, expect, it } from 'vitest';
import { settle, takenBack } from '../../../electron/handlers/paper-lines';
import { Locked } from '../../../electron/vault/keys';
import type { OpenWorkshop } from '../../../electron/vault/open-workshop';
import { issuingHouse } from '../../support/issuing-house';
import { ASTANA } from '../../support/sample-house';

const { must, program, people, change, restart, workshop } = issuingHouse();

const held = (): OpenWorkshop => program().vault.open(ASTANA) as OpenWorkshop;

const enter = async () => {
  const participants = (await people()).slice(0, 2).map(({ id }) => id);
  await change({ name: 'certificate.register', input: { participants, kind: 'attended', day: '2026-06-17' } });
  return Object.values((await workshop()).register);
};

describe('the lines of papers', () => {
  it('that were taken back are told once each, however often they were', async () => {
    const lines = await enter();
    await must('workshop.undo', { id: ASTANA, lane: 'workshop' });
    await enter();
    expect(takenBack(held())).toEqual([]);

    await must('workshop.undo', { id: ASTANA, lane: 'workshop' });

    expect(takenBack(held())).toEqual(lines);
  });

  it('are left alone where the vault was closed and opened since they were entered', async () => {
    const unwritten = await enter();
    const before = held();
    restart();

    expect(settle(program(), before, { kind: 'attended', day: '2026-06-17', written: [], unwritten })).toBe(false);

    expect(Object.values(before.read().register)).toEqual(unwritten);
    expect(Object.values((await workshop()).register)).toEqual(unwritten);
  });

  /** Puts a batch without papers right in a workshop that fails so at the next change. */
  const settleWhere = (trouble: Error, unwritten: Awaited<ReturnType<typeof enter>>) => {
    const failing: OpenWorkshop = {
      ...held(),
      do: () => {
        throw trouble;
      },
    };
    const there = { ...program(), vault: { ...program().vault, open: () => failing } };
    return settle(there, failing, { kind: 'attended', day: '2026-06-17', written: [], unwritten });
  };

  it('are put right later where the disk is full or the vault was locked, and no other fault is hushed up', async () => {
    const unwritten = await enter();

    expect(settleWhere(Object.assign(new Error('No space left'), { code: 'ENOSPC' }), unwritten)).toBe(false);
    expect(settleWhere(new Locked(), unwritten)).toBe(false);

    expect(() => settleWhere(new TypeError('A fault of ours'), unwritten)).toThrow('A fault of ours');
  });
});
