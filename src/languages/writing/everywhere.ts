/** Abbreviations that are the same in all languages and that everybody knows: formats, units of the web, countries, brands. */
export const knownEverywhere: readonly string[] =
  'AM BBC CD CEO CIA CNN COVID DNA DVD EU FAQ FBI FIFA GPS HD HIV HTML HTTP HTTPS IBAN IBM ID IQ ISBN ISO IT LED LOL MP NASA NATO OK PC PDF PIN PM PR QR SMS SIM SOS SUV TV UFO UK UN UNESCO UNICEF URL US USA USB VIP VPN WC WWW XL ZIP AI AIDS CC BCC SD UTC GMT'.split(
    ' ',
  );
