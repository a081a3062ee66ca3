import { Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { later } from '../../../renderer/app/later.tsx';

const Words = ({ of }: { readonly of: string }) => <p>{of}</p>;

function drawn(Shown: typeof Words): string {
  return renderToStaticMarkup(
    <Suspense fallback={<i>waits</i>}>
      <Shown of="here" />
    </Suspense>,
  );
}

describe('a component whose code comes later', () => {
  it('is drawn at once when its code is there', async () => {
    const words = later(() => Promise.resolve(Words));
    await words.fetch();
    expect(drawn(words.Shown as typeof Words)).toBe('<p>here</p>');
  });

  it('leaves its place to the fallback until then', () => {
    const words = later(() => new Promise<typeof Words>(() => undefined));
    expect(drawn(words.Shown as typeof Words)).toContain('<i>waits</i>');
  });
});
