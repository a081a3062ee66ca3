import type { OpeningRecordDocument } from '../documents.ts';
import {
  choices,
  drawFlows,
  fields,
  fitted,
  heading,
  heightOf,
  space,
  type Flow,
  type Measure,
} from '../flow.ts';
import { contentBox, drawFrame } from '../frame.ts';
import { mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';

/** D10: one page, filled in by hand before the seal is broken and again when the envelope has been renewed. */
export function planOpeningRecord(document: OpeningRecordDocument, desk: Desk): PagePlan[] {
  const content = contentBox();
  const flows = fitted(content.height, (scale) =>
    formOf(document, desk, { type: desk.type, width: content.width, scale }),
  );
  const gaps = flows.length - 1;
  const gap = Math.max(0, Math.min(mm(4), (content.height - heightOf(flows.flat())) / gaps));
  return [
    {
      draw: (pen, number) => {
        drawFrame(pen, desk, { title: desk.t('print.opening.title'), facts: document }, number);
        drawFlows(
          pen,
          flows.flatMap((part, index) => (index === 0 ? part : [space(gap), ...part])),
          content.x,
          content.y,
        );
      },
    },
  ];
}

function formOf(document: OpeningRecordDocument, desk: Desk, measure: Measure): Flow[][] {
  const howMany = document.envelope?.howMany ?? 2;
  const signers = Array.from({ length: Math.max(2, howMany) }, () => signer(desk, measure));
  return [
    whichEnvelope(document, desk, measure),
    theSeal(document, desk, measure),
    theReason(desk, measure),
    [heading(measure, desk.t('print.opening.opened-by', { count: howMany })), ...signers],
    whatWasUsed(desk, measure),
    afterwards(desk, measure),
  ];
}

function whichEnvelope({ envelope }: OpeningRecordDocument, { t }: Desk, measure: Measure): Flow[] {
  const name = envelope ? `${envelope.number}  ${envelope.name}` : '';
  return [
    heading(measure, t('print.opening.which')),
    fields(measure, [
      { label: t('print.opening.envelope'), share: 0.72, value: name },
      { label: t('print.envelope.copy'), share: 0.28, value: envelope?.copyLetter ?? '' },
    ]),
    fields(measure, [
      { label: t('print.opening.date'), share: 0.3 },
      { label: t('print.opening.time'), share: 0.2 },
      { label: t('print.opening.place'), share: 0.5 },
    ]),
  ];
}

function theSeal({ envelope }: OpeningRecordDocument, { t }: Desk, measure: Measure): Flow[] {
  return [
    heading(measure, t('print.opening.seal')),
    fields(measure, [
      { label: t('print.opening.seal-expected'), share: 0.5, value: envelope?.sealNumber ?? '' },
      { label: t('print.opening.seal-read'), share: 0.5 },
    ]),
    choices(measure, t('print.opening.intact'), [t('print.opening.yes'), t('print.opening.no-describe')]),
    fields(measure, [{ label: t('print.opening.describe'), share: 1 }], 34),
  ];
}

function theReason({ t }: Desk, measure: Measure): Flow[] {
  const reasons = ['emergency', 'drill', 'inspection', 'accident'] as const;
  return [
    heading(measure, t('print.opening.why')),
    choices(
      measure,
      t('print.opening.reason'),
      reasons.map((reason) => t(`print.opening.${reason}`)),
    ),
    fields(measure, [
      { label: t('print.opening.authorised-by'), share: 0.62 },
      { label: t('print.opening.how-given'), share: 0.38 },
    ]),
  ];
}

function whatWasUsed({ t }: Desk, measure: Measure): Flow[] {
  return [
    heading(measure, t('print.opening.used')),
    fields(measure, [{ label: t('print.opening.sheets'), share: 1 }], 34),
    fields(measure, [{ label: '', share: 1 }], 34),
  ];
}

function afterwards({ t }: Desk, measure: Measure): Flow[] {
  return [
    heading(measure, t('print.opening.afterwards')),
    choices(measure, t('print.opening.changed'), [t('print.opening.yes'), t('print.opening.not-yet')]),
    fields(measure, [
      { label: t('print.opening.new-seal'), share: 0.36 },
      { label: t('print.opening.date'), share: 0.24 },
      { label: t('print.opening.closed-by'), share: 0.4 },
    ]),
  ];
}

function signer(desk: Desk, measure: Measure): Flow {
  return fields(measure, [
    { label: desk.t('print.opening.name'), share: 0.36 },
    { label: desk.t('print.opening.function'), share: 0.28 },
    { label: desk.t('print.envelope.signature'), share: 0.36 },
  ]);
}
