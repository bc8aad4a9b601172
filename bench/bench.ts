import { benchScripts } from './scripts';

void benchScripts().then((lines) => {
  for (const line of lines) console.log(line);
});
