import { describe, expect, it } from 'vitest';
import { countsOf, measureFor, readText } from '../../../src/languages/reading/index.ts';

const texts: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    'Call the desk when the road floods. Say where you are and what you see. We send a crew and tell you when it comes. Stay out of the water, even if it looks shallow. Most people who are hurt in floods were in a car.',
    'Notification of the responsible coordination authority is mandatory upon identification of inundation conditions affecting transportation infrastructure, and the submission of information pertaining to location and observable circumstances constitutes an indispensable prerequisite for the initiation of operational response measures.',
  ],
  es: [
    'Llame a la oficina cuando se inunde la calle. Diga dónde está y qué ve. Mandamos un equipo y le decimos cuándo llega. No entre en el agua, aunque parezca poca. Casi toda la gente que sufre daños en una inundación iba en coche.',
    'La notificación a la autoridad coordinadora responsable es obligatoria tras la identificación de condiciones de inundación que afecten a la infraestructura de transporte, y la presentación de información relativa a la localización y a las circunstancias observables constituye un requisito imprescindible para la iniciación de las actuaciones operativas.',
  ],
  fr: [
    'Appelez le bureau quand la route est sous l’eau. Dites où vous êtes et ce que vous voyez. Nous envoyons une équipe et nous vous disons quand elle arrive. N’entrez pas dans l’eau, même si elle semble basse. La plupart des blessés étaient en voiture.',
    'La notification à l’autorité coordinatrice responsable est obligatoire lors de l’identification de conditions d’inondation affectant les infrastructures de transport, et la communication d’informations relatives à la localisation et aux circonstances observables constitue une condition indispensable à l’initiation des interventions opérationnelles.',
  ],
  de: [
    'Rufen Sie die Leitstelle an, wenn die Straße unter Wasser steht. Sagen Sie, wo Sie sind und was Sie sehen. Wir schicken Leute und sagen Ihnen, wann sie kommen. Gehen Sie nicht ins Wasser, auch wenn es flach aussieht. Die meisten Verletzten saßen im Auto.',
    'Die Benachrichtigung der zuständigen Koordinierungsbehörde ist bei Feststellung von Überschwemmungsbedingungen mit Auswirkungen auf die Verkehrsinfrastruktur verpflichtend, und die Übermittlung von Informationen über Örtlichkeit und wahrnehmbare Umstände stellt eine unabdingbare Voraussetzung für die Einleitung operativer Maßnahmen dar.',
  ],
};

describe('how a text reads', () => {
  // 100 words, 5 sentences and 150 syllables, put into the formulas by hand.
  it.each([
    ['en-GB', 9.91],
    ['es', 93.385],
    ['fr-CA', 76.3],
    ['de', 72.25],
  ])('in %s is %f by its formula', (language, value) => {
    expect(measureFor(language)?.of({ words: 100, sentences: 5, syllables: 150 })).toBeCloseTo(value, 3);
  });

  it('is not measured where no formula is made for the language', () => {
    expect(measureFor('ar')).toBeUndefined();
    expect(measureFor('en-XA')).toBeDefined();
  });

  it('counts paragraphs apart, and leaves out numbers and marks', () => {
    const measure = measureFor('en');
    if (!measure) throw new Error('English is measured');
    const counts = countsOf(
      ['Call the desk. Then wait', '— 42 —', 'The office opens at 8 today!'].map((text) =>
        readText(text, 'en'),
      ),
      measure,
    );
    expect(counts).toEqual({ words: 10, sentences: 3, syllables: 13 });
  });

  it.each(Object.entries(texts))('tells plain from official words in %s', (language, [plain, official]) => {
    const measure = measureFor(language);
    if (!measure) throw new Error(`${language} is measured`);
    const isHard = (text: string) => {
      const value = measure.of(countsOf([readText(text, language)], measure));
      return measure.harder === 'more' ? value > measure.limit : value < measure.limit;
    };
    expect([isHard(plain), isHard(official)]).toEqual([false, true]);
  });
});
