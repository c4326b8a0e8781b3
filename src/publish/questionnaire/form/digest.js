// SHA-256 (FIPS 180-4) of a file. The browser computes it where it can; otherwise it is computed here, piece by piece.

const WORDS = (() => {
  const constants = [];
  const roots = [];
  const fraction = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
  for (let n = 2; constants.length < 64; ++n) {
    let prime = true;
    for (let d = 2; d * d <= n; ++d) if (n % d === 0) prime = false;
    if (!prime) continue;
    constants.push(fraction(Math.cbrt(n)));
    if (roots.length < 8) roots.push(fraction(Math.sqrt(n)));
  }
  return { constants, roots };
})();

class Sha256 {
  constructor() {
    this.state = Int32Array.from(WORDS.roots);
    this.block = new Uint8Array(64);
    this.filled = 0;
    this.length = 0;
    this.words = new Int32Array(64);
  }

  update(bytes) {
    this.length += bytes.length;
    let at = 0;
    while (at < bytes.length) {
      const take = Math.min(64 - this.filled, bytes.length - at);
      this.block.set(bytes.subarray(at, at + take), this.filled);
      this.filled += take;
      at += take;
      if (this.filled === 64) this.compress();
    }
  }

  compress() {
    const w = this.words;
    const k = WORDS.constants;
    const view = new DataView(this.block.buffer);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    for (let i = 0; i < 16; ++i) w[i] = view.getInt32(i * 4);
    for (let i = 16; i < 64; ++i) {
      const a = w[i - 15];
      const b = w[i - 2];
      w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = this.state;
    for (let i = 0; i < 64; ++i) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (this.state[i] += word));
    this.filled = 0;
  }

  hex() {
    const bits = this.length * 8;
    const tail = new Uint8Array(((this.filled < 56 ? 56 : 120) - this.filled) + 8);
    tail[0] = 0x80;
    const view = new DataView(tail.buffer);
    view.setUint32(tail.length - 8, Math.floor(bits / 4294967296));
    view.setUint32(tail.length - 4, bits >>> 0);
    this.update(tail);
    return hexOf(new Uint8Array(Uint32Array.from(this.state, (word) => swapped(word >>> 0)).buffer));
  }
}

const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
const swapped = (word) =>
  LITTLE ? ((word & 255) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24) : word;
const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

// What the browser digests at once has to fit its memory.
const AT_ONCE = 64 * 1024 * 1024;
const PIECE = 2 * 1024 * 1024;

async function digestOf(file, progressed) {
  if (globalThis.crypto?.subtle && file.size <= AT_ONCE) {
    return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer())));
  }
  const hash = new Sha256();
  for (let at = 0; at < file.size; at += PIECE) {
    hash.update(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
    progressed(Math.min(1, (at + PIECE) / file.size));
  }
  return hash.hex();
}
