export const stageCommands = {};
