/** Names of the wires; the preloads and the main process agree on them here. */
export const ASK = 'ask';
export const DROP = 'drop';
export const TELL = 'tell';
export const STAGE_ASK = 'stage:ask';
export const STAGE_TELL = 'stage:tell';
