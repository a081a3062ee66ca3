import type { ReactNode } from 'react';
import { ButtonSamples, ChoiceSamples, FieldSamples } from './control-samples.tsx';
import { DetailSample, ListSample, StepSamples } from './list-samples.tsx';
import { OverlaySamples } from './overlay-samples.tsx';
import { StateSamples } from './state-samples.tsx';

/** One part with its name. The gallery is for developers: it is in Swedish only. */
function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="sample" aria-label={name}>
      <h2>{name}</h2>
      <div className="sample-body">{children}</div>
    </section>
  );
}

/** All parts. */
export function Gallery() {
  return (
    <main className="gallery">
      <h1>Sigills delar, i alla sina lägen</h1>
      <Sample name="Knappar">
        <ButtonSamples />
      </Sample>
      <Sample name="Fält">
        <FieldSamples />
      </Sample>
      <Sample name="Val">
        <ChoiceSamples />
      </Sample>
      <Sample name="Hur det står till">
        <StateSamples />
      </Sample>
      <Sample name="Ovanpå sidan">
        <OverlaySamples />
      </Sample>
      <Sample name="Steg och flikar">
        <StepSamples />
      </Sample>
      <Sample name="Lång lista">
        <ListSample />
      </Sample>
      <Sample name="Lista och detalj">
        <DetailSample />
      </Sample>
    </main>
  );
}
