import fc from 'fast-check';

/** One commit has one verdict: properties are drawn from a fixed seed, unless ROSTRUM_SEED names another ("random" for a new one). */
const SEED = 20_250_616;

const named = process.env['ROSTRUM_SEED'];
const seed = named === undefined ? SEED : named === 'random' ? Date.now() % 2_147_483_647 : Number(named);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
