export const exerciseCommands = {};
