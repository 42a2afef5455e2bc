type Random = () => number;

/** What parsers stumble over, of every format that is read here. */
const DICTIONARY = [
  '"',
  '""',
  '";"',
  '\r\n',
  '\n',
  '\r',
  '\t',
  ';',
  ',',
  'sep=;\n',
  '\0',
  '\uFEFF',
  '\uFFFE',
  'é',
  'И\u0306',
  '\u202E',
  '='.repeat(9),
  '<',
  '>',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a [',
  '&#0;',
  '&#x110000;',
  '&amp;',
  '_x0000_',
  '<row r="-1">',
  '<c r="ZZZ9" t="s">',
  '---\n',
  '# ',
  '```',
  '<script>',
  '![](',
  '](',
  '**',
  '| --- |',
  '> > > >',
  '- - - -',
  '[a]: b',
  '<!-- ',
  '\\',
  '$$',
  '%PDF-1.7',
  'obj',
  'endobj',
  'stream\n',
  'endstream',
  'xref',
  'trailer',
  '/Kids [1 0 R]',
  '/Length 99999999',
  '1 0 R',
  '/Count -1',
  '<<',
  '>>',
  '/FlateDecode',
  'IHDR',
  'IDAT',
  'PLTE',
  'IEND',
  '\u00ff\u00d8',
  '\u00ff\u00d9',
  '\u00ff\u00da',
  '\u00ff\u00c0',
  '\u00ff\u00c2',
  '\u00ff\u00c4',
  '<use href="#a"/>',
  'url(#a)',
  ' width="1e9"',
  '<g id="a">',
  'M0 0L1e39 1',
  'PK\u0003\u0004',
  'PK\u0001\u0002',
  'PK\u0005\u0006',
].map((token) => Buffer.from(token, /^[\u00ff]/.test(token) ? 'latin1' : 'utf8'));

const EXTREMES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

const whole = (below: number, random: Random) => Math.floor(random() * below);
const pick = <T>(from: readonly T[], random: Random): T => from[whole(from.length, random)] as T;

type Change = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const put = (bytes: Buffer, at: number, token: Uint8Array, gone = 0) =>
  Buffer.concat([bytes.subarray(0, at), token, bytes.subarray(Math.min(bytes.length, at + gone))]);

const flipBit: Change = (bytes, random) => {
  const at = whole(bytes.length, random);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << whole(8, random));
  return bytes;
};
const setByte: Change = (bytes, random) => {
  bytes[whole(bytes.length, random)] = whole(256, random);
  return bytes;
};
const setNumber: Change = (bytes, random) => {
  if (bytes.length < 4) return bytes;
  const [at, value] = [whole(bytes.length - 3, random), pick(EXTREMES, random)];
  if (random() < 0.5) bytes.writeUInt32LE(value, at);
  else bytes.writeUInt32BE(value, at);
  return bytes;
};
const addToken: Change = (bytes, random) => put(bytes, whole(bytes.length + 1, random), pick(DICTIONARY, random));
const overToken: Change = (bytes, random) => {
  const token = pick(DICTIONARY, random);
  return put(bytes, whole(bytes.length + 1, random), token, token.length);
};
const cut: Change = (bytes, random) => put(bytes, whole(bytes.length + 1, random), Buffer.of(), whole(200, random));
const cutEnd: Change = (bytes, random) => bytes.subarray(0, whole(bytes.length + 1, random));
const repeat: Change = (bytes, random) => {
  const at = whole(bytes.length + 1, random);
  const piece = bytes.subarray(at, at + 1 + whole(60, random));
  return put(bytes, at, Buffer.concat(Array.from({ length: 1 + whole(40, random) }, () => piece)));
};
const splice: Change = (bytes, random, other) => {
  const from = whole(other.length + 1, random);
  return put(
    bytes,
    whole(bytes.length + 1, random),
    other.subarray(from, from + whole(300, random)),
    whole(300, random),
  );
};

const CHANGES: readonly Change[] = [flipBit, setByte, setNumber, addToken, overToken, cut, cutEnd, repeat, splice];

/** A few changes of a file, as damage, haste and malice make them. */
export function mutated(seed: Buffer, random: Random, other: Buffer): Buffer {
  let bytes = Buffer.from(seed);
  for (let left = 1 + whole(6, random); left > 0; left -= 1)
    if (bytes.length > 0) bytes = Buffer.from(pick(CHANGES, random)(bytes, random, other));
  return bytes;
}
