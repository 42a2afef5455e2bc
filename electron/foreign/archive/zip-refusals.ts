/** An archive that promises more than a list of people can need. */
export class ZipTooLarge extends Error {}

/** An archive with a password. */
export class ZipLocked extends Error {}

/** An archive that is damaged, or made to be read in two ways. */
export class ZipBroken extends Error {}
