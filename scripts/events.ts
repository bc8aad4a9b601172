import { eventTable } from './eventTable';

const { lines, missing } = eventTable();
console.log(lines.join('\n'));
if (missing.length) {
  console.error(`\nEvents with neither a sentence nor a reason: ${missing.join(', ')}`);
  process.exitCode = 1;
}
