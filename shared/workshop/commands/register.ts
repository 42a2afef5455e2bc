export const registerCommands = {};
