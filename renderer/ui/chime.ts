/** A tone that is struck and fades: its pitch, how long it rings, how loud it begins. */
interface Tone {
  readonly hertz: number;
  readonly after: number;
  readonly seconds: number;
  readonly loudness: number;
}

/** Two soft notes, a fourth apart, for a warning. */
const SOFT: readonly Tone[] = [
  { hertz: 784, after: 0, seconds: 1.2, loudness: 0.16 },
  { hertz: 1046.5, after: 0.22, seconds: 1.6, loudness: 0.12 },
];

/** A gong's partials are not harmonic, which is why it carries over a noisy hall. */
const GONG: readonly Tone[] = [
  { hertz: 98, after: 0, seconds: 5, loudness: 0.5 },
  { hertz: 157, after: 0, seconds: 4, loudness: 0.3 },
  { hertz: 231, after: 0.02, seconds: 3.2, loudness: 0.22 },
  { hertz: 346, after: 0.03, seconds: 2.2, loudness: 0.16 },
  { hertz: 523, after: 0.03, seconds: 1.4, loudness: 0.1 },
];

export type Sound = 'soft' | 'gong';

/** A device that strikes our own two sounds; nothing is loaded. It wakes the loudspeakers only when it is first struck. */
export function bell(): { strike: (sound: Sound) => void; close: () => void } {
  let audio: AudioContext | null = null;
  return {
    strike: (sound) => {
      audio ??= new AudioContext();
      const context = audio;
      void context.resume().then(() => {
        for (const tone of sound === 'soft' ? SOFT : GONG) ring(context, tone);
      });
    },
    close: () => {
      void audio?.close();
      audio = null;
    },
  };
}

function ring(audio: AudioContext, { hertz, after, seconds, loudness }: Tone): void {
  const starts = audio.currentTime + after;
  const source = audio.createOscillator();
  const volume = audio.createGain();
  source.frequency.value = hertz;
  volume.gain.setValueAtTime(0, starts);
  // A stroke without a ramp clicks.
  volume.gain.linearRampToValueAtTime(loudness, starts + 0.012);
  volume.gain.exponentialRampToValueAtTime(0.0001, starts + seconds);
  source.connect(volume).connect(audio.destination);
  source.start(starts);
  source.stop(starts + seconds);
}
