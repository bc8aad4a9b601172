import { expect } from 'chai';
import { plainLines } from '../../ui/plainLines';

describe('the lines of a description', () => {
  it('are without Markdown, and without lines that are nothing else', () => {
    const desc =
      '# Why\n\n---\n===\n- [x] done\r\n* [ ] **open**\n+ [docs](https://x.example)\n1. `first`\n_so_ it_is_so';
    expect(plainLines(desc)).to.deep.equal(['Why', '☑ done', '☐ open', '• docs', '1. first', 'so it_is_so']);
  });

  it('are cut, however long they are', () => {
    for (const sign of ['*', '_ ', '[', '`', '- ', '~', '![](', '# '])
      for (const line of plainLines(sign.repeat(16_000))) expect(line.length).to.be.at.most(1_002);
  });
});
