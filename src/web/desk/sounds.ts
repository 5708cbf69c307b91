export type Sound = 'accepted' | 'duplicate' | 'look' | 'refused' | 'unknown' | 'alarm' | 'lost';

/** One tone: hertz, milliseconds, and the silence after it. */
export interface Tone {
  readonly hz: number;
  readonly ms: number;
  readonly gap: number;
}

/** They differ in rhythm, not only in pitch, so that a room with poor speakers and tired ears still tells them apart. */
export const soundTable: Readonly<Record<Sound, readonly Tone[]>> = {
  accepted: [{ hz: 880, ms: 80, gap: 0 }],
  duplicate: [{ hz: 1200, ms: 30, gap: 0 }],
  look: [
    { hz: 660, ms: 90, gap: 60 },
    { hz: 660, ms: 90, gap: 0 },
  ],
  refused: [{ hz: 220, ms: 350, gap: 0 }],
  unknown: [
    { hz: 500, ms: 70, gap: 0 },
    { hz: 400, ms: 70, gap: 0 },
    { hz: 300, ms: 70, gap: 0 },
  ],
  alarm: [
    { hz: 440, ms: 220, gap: 0 },
    { hz: 880, ms: 220, gap: 0 },
    { hz: 440, ms: 220, gap: 0 },
    { hz: 880, ms: 220, gap: 0 },
  ],
  lost: [
    { hz: 330, ms: 60, gap: 60 },
    { hz: 330, ms: 60, gap: 60 },
    { hz: 330, ms: 60, gap: 0 },
  ],
};

export interface Player {
  readonly play: (sound: Sound) => void;
  /** Browsers keep silent until the first key or click; the desk unlocks on 开始值班. */
  readonly unlock: () => void;
  readonly setMuted: (muted: boolean) => void;
}

/** Plays the table with WebAudio; no sound files. A machine without audio simply stays silent: the row says it all. */
export function createPlayer(): Player {
  let context: AudioContext | null = null;
  let muted = false;

  function open(): AudioContext | null {
    if (!context && typeof AudioContext !== 'undefined') context = new AudioContext();
    if (context?.state === 'suspended') void context.resume();
    return context;
  }

  return {
    play(sound) {
      const audio = muted ? null : open();
      if (!audio || audio.state !== 'running') return;
      let at = audio.currentTime;
      for (const tone of soundTable[sound]) {
        strike(audio, tone, at);
        at += (tone.ms + tone.gap) / 1000;
      }
    },
    unlock: () => void open(),
    setMuted(next) {
      muted = next;
    },
  };
}

function strike(audio: AudioContext, tone: Tone, at: number) {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const end = at + tone.ms / 1000;
  oscillator.frequency.value = tone.hz;
  // A few milliseconds of slope, or every tone starts and ends with a click.
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.22, at + 0.005);
  gain.gain.setValueAtTime(0.22, Math.max(at + 0.005, end - 0.008));
  gain.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(end);
}
