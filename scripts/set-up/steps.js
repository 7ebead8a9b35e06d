"use strict";
/* What set-up does, shown while it lasts: one moving line on a terminal, plain lines elsewhere. */
const frames = "|/-\\";

class Steps {
  /** @param before the steps of the process that started this one, as `environment` hands them on. */
  constructor(before) {
    this.done = before ? JSON.parse(before) : [];
  }

  /** Runs a step. One that answers `false` had nothing to do and is not mentioned. */
  async run(name, title, work) {
    const started = Date.now();
    const line = process.stderr.isTTY ? new MovingLine(title) : new PlainLine(title);
    try {
      if ((await work((detail) => line.say(detail))) === false) return line.end();
    } catch (error) {
      line.end();
      throw error;
    }
    const seconds = (Date.now() - started) / 1000;
    this.done.push({ name, seconds });
    line.end(seconds);
  }

  environment() {
    return { AZURE_AI_FOUNDATION_STEPS: JSON.stringify(this.done) };
  }
}

class MovingLine {
  constructor(title) {
    this.title = title;
    this.detail = "";
    let frame = 0;
    this.timer = setInterval(() => {
      const text = frames[frame++ % frames.length] + " " + this.title + (this.detail && ": " + this.detail);
      process.stderr.write("\r\u001b[K" + text.slice(0, (process.stderr.columns || 80) - 1));
    }, 120);
  }
  say(detail) {
    this.detail = detail;
  }
  end(seconds) {
    clearInterval(this.timer);
    process.stderr.write("\r\u001b[K");
    if (seconds !== undefined) console.error("  " + this.title + " (" + seconds.toFixed(1) + " s)");
  }
}

/** Says what goes on when it takes a while, and then now and again. */
class PlainLine {
  constructor(title) {
    this.title = title;
    this.spoken = Date.now();
    this.timer = setTimeout(() => console.error("  " + title + " ..."), 1000);
  }
  say(detail) {
    if (Date.now() - this.spoken < 15000) return;
    this.spoken = Date.now();
    console.error("  " + this.title + ": " + detail);
  }
  end(seconds) {
    clearTimeout(this.timer);
    if (seconds !== undefined) console.error("  " + this.title + " (" + seconds.toFixed(1) + " s)");
  }
}

module.exports = { Steps };
