import { Damaged } from './sealed-file';

/** What a vault keeps of its own, besides its workshops. */
export type OwnName = 'library' | 'settings' | 'ledger';

/** An own value that cannot be read, and what could take its place: the value before the last change, or a first one. */
export interface OwnDamage {
  readonly name: OwnName;
  readonly from: 'before' | 'again';
}

/** Asks whether damage is to be mended so; nothing is ever mended unasked. */
export type Mend = (damage: OwnDamage) => boolean;

/** Thrown when an own value cannot be read and nobody wanted it mended. */
export class OwnDamaged extends Damaged {
  constructor(
    path: string,
    readonly own: OwnName,
  ) {
    super(path);
  }
}
