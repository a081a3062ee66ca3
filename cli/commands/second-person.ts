import { secondPersonRules, setSecondPerson, type SecondPersonRule } from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Call, Command } from '../command.ts';
import { withSession } from '../vault/with-session.ts';

/** Which compartments show what is secret to two persons together: tells it, or lays the rule on one or lifts it. */
export const secondPersonCommand: Command = {
  name: 'second-person',
  summary: 'cli.second-person',
  usage: ['second-person --vault FILE', 'second-person COMPARTMENT two|none --vault FILE'],
  options: unlockOptions,
  mostWords: 2,
  run: (call) => {
    const [compartment, how] = call.args.positionals;
    if (compartment !== undefined && how !== 'two' && how !== 'none')
      throw new UsageError('cli.usage-one-of', { option: compartment, words: 'two, none' });
    return withSession(call, compartment === undefined ? 'read' : 'write', ({ session }) => {
      if (compartment !== undefined) setSecondPerson(session, compartment, how === 'two');
      const rules = secondPersonRules(session);
      return {
        json: { compartments: rules.map(({ compartment: id, ...rule }) => ({ id, ...rule })) },
        text: rules.map((rule) => ruleLine(call, rule)),
      };
    });
  },
};

function ruleLine({ t }: Call, { kind, asks, byKeys }: SecondPersonRule): string {
  const how = byKeys ? 'keys' : asks ? 'asks' : 'none';
  return t(`cli.second-person-${how}`, { compartment: kind });
}
