import type { MessagePortMain } from 'electron';
import { z } from 'zod';
import type { Answer, Reply } from '../contract/index.ts';

const call = z.strictObject({ number: z.int().positive(), method: z.string().max(40), request: z.unknown() });

/** Answers calls on a port that main handed to the trusted page. What is not a call gets no answer. */
export function serveDoor(
  port: MessagePortMain,
  answer: (method: string, request: unknown) => Promise<Answer<unknown>>,
): void {
  port.on('message', ({ data }) => {
    const parsed = call.safeParse(data);
    if (!parsed.success) return;
    const { number, method, request } = parsed.data;
    void answer(method, request).then((given) => {
      port.postMessage({ number, answer: given } satisfies Reply);
    });
  });
  port.start();
}
