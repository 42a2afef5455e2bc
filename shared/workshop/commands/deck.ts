export const deckCommands = {};
