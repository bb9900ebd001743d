/** `1:02:03.400` or `02:03.400` → seconds. */
function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The cues of a WebVTT text; the compiler has refused one that cannot be read. Where they are placed is left out. */
function cuesIn(text: string): VTTCue[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => line.includes('-->'));
    const [from = '', to = ''] = (lines[at] ?? '').trim().split(/\s+-->\s+/);
    if (at < 0) return [];
    return [new VTTCue(secondsOf(from), secondsOf(to.split(/\s/)[0] ?? ''), lines.slice(at + 1).join('\n'))];
  });
}

/**
 * The tracks of a kind, in their order; `use` is called with each that has its cues, and again with the one that takes
 * its place. A server that does not give the file, and every page that is opened as file://, leaves a track without
 * words: then it is made anew from the words in the page. What type the file is served as does not matter to browsers.
 */
export function findTracks(
  block: HTMLElement,
  media: HTMLMediaElement,
  kind: 'captions' | 'descriptions',
  use: (track: TextTrack, at: number) => void,
): void {
  const templates = block.querySelectorAll<HTMLTemplateElement>(`template[data-cw="${kind}"]`);
  media.querySelectorAll<HTMLTrackElement>(`track[kind="${kind}"]`).forEach((element, at) => {
    const { label, srclang } = element;
    const replace = () => {
      const made = media.addTextTrack(kind, label, srclang);
      for (const cue of cuesIn(templates[at]?.content.textContent ?? '')) made.addCue(cue);
      element.remove();
      use(made, at);
    };
    if (element.readyState === HTMLTrackElement.ERROR) replace();
    else {
      element.addEventListener('error', replace);
      use(element.track, at);
    }
  });
}

/** What is to be read now, without marks of speakers and styles. */
export function activeText(track: TextTrack): string {
  const cues = Array.from(track.activeCues ?? []) as VTTCue[];
  return cues.map((cue) => cue.getCueAsHTML().textContent ?? '').join('\n');
}
