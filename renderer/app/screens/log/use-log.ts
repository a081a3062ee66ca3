import { useCallback, useEffect, useState } from 'react';
import type { LogLineView, LogPageView } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';
import { useAnswer, type Asked } from '../../use-answer.ts';

export interface LogHold {
  readonly asked: Asked<LogPageView>;
  readonly again: () => void;
  readonly lines: readonly LogLineView[];
  /** Fetches those before the last shown; null where all are shown. */
  readonly more: (() => void) | null;
}

const firstLines = () => sigill.vault.listLog({ from: 0 });

/** The log from its newest line, and further back when asked for. */
export function useLog(): LogHold {
  const [asked, again] = useAnswer(firstLines);
  const [older, setOlder] = useState<readonly LogLineView[]>([]);
  const first = asked.state === 'answered' ? asked.value : null;
  // A change puts new lines before the first ones: what was fetched further back does not follow on them any more.
  useEffect(() => {
    setOlder([]);
  }, [first]);
  const shown = (first?.lines.length ?? 0) + older.length;
  const more = useCallback(() => {
    void sigill.vault.listLog({ from: shown }).then((answer) => {
      if (answer.ok) setOlder((before) => [...before, ...answer.value.lines]);
    });
  }, [shown]);
  return {
    asked,
    again,
    lines: [...(first?.lines ?? []), ...older],
    more: first !== null && shown < first.total ? more : null,
  };
}
