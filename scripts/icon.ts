import { writeFileSync } from 'fs';
import { join } from 'path';
import { PNG } from 'pngjs';

/** Draws icon.png, 256 × 256 without transparency: a speech bubble with three lists of cards. */
const SIZE = 256;
/** Each pixel is the mean of this many samples a side: smooth edges. */
const SAMPLES = 4;

type Colour = readonly [number, number, number];
interface Shape {
  colour: Colour;
  covers: (x: number, y: number) => boolean;
}

const background: Colour = [27, 94, 122];
const paper: Colour = [247, 250, 252];
const inks: Colour[] = [
  [240, 140, 60],
  [58, 160, 130],
  [214, 84, 96],
];

function roundBox(
  colour: Colour,
  box: { x: number; y: number; width: number; height: number; radius: number },
): Shape {
  const { x: left, y: top, width, height, radius } = box;
  return {
    colour,
    covers: (x, y) => {
      const dx = Math.max(left + radius - x, 0, x - (left + width - radius));
      const dy = Math.max(top + radius - y, 0, y - (top + height - radius));
      return (
        dx * dx + dy * dy <= radius * radius &&
        x >= left &&
        x <= left + width &&
        y >= top &&
        y <= top + height
      );
    },
  };
}

/** The bubble's tail: a triangle down to the left. */
const tail: Shape = {
  colour: paper,
  covers: (x, y) => y >= 186 && y <= 232 && x >= 64 && x <= 64 + (232 - y) * 0.9,
};

const cardHeights = [[30, 30, 30], [30, 52], [52]];

const cards = cardHeights.flatMap((heights, list) => {
  let y = 66;
  return heights.map((height) => {
    const card = roundBox(inks[list] ?? paper, { x: 56 + list * 50, y, width: 42, height, radius: 7 });
    y += height + 9;
    return card;
  });
});

const shapes: Shape[] = [
  roundBox(paper, { x: 30, y: 42, width: 196, height: 152, radius: 26 }),
  tail,
  ...cards,
];

function colourAt(x: number, y: number): Colour {
  return [...shapes].reverse().find((shape) => shape.covers(x, y))?.colour ?? background;
}

const image = new PNG({ width: SIZE, height: SIZE, colorType: 2 });
for (let y = 0; y < SIZE; y += 1) {
  for (let x = 0; x < SIZE; x += 1) {
    const sum = [0, 0, 0];
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
      const dx = ((sample % SAMPLES) + 0.5) / SAMPLES;
      const dy = (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
      colourAt(x + dx, y + dy).forEach((value, channel) => (sum[channel]! += value));
    }
    const offset = (y * SIZE + x) * 4;
    sum.forEach((value, channel) => (image.data[offset + channel] = Math.round(value / (SAMPLES * SAMPLES))));
    image.data[offset + 3] = 255;
  }
}
writeFileSync(join(__dirname, '..', 'icon.png'), PNG.sync.write(image, { colorType: 2 }));
