/** How far a command is, shown on a terminal for work of over a second, never when piped. */
export interface Progress {
  /** Starts the next step. */
  step(words: string): void;
  /** Takes the bar away. */
  end(): void;
}

const SHOWN_AFTER_MS = 1000;
const BAR = 20;

/** Starts a progress bar for so many steps on stderr. */
export function startProgress(steps: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { step: () => undefined, end: () => undefined };
  let done = -1;
  let words = "";
  let shown = false;
  const draw = (): void => {
    const filled = Math.round((Math.max(done, 0) / steps) * BAR);
    stream.write(`\r\u001b[K[${"#".repeat(filled)}${" ".repeat(BAR - filled)}] ${words}`);
    shown = true;
  };
  const startedAt = Date.now();
  const timer = setTimeout(draw, SHOWN_AFTER_MS);
  timer.unref();
  return {
    step(next) {
      done += 1;
      words = next;
      if (shown || Date.now() - startedAt > SHOWN_AFTER_MS) draw();
    },
    end() {
      clearTimeout(timer);
      if (shown) stream.write("\r\u001b[K");
    },
  };
}
