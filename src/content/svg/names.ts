const list = (...names: readonly string[]): ReadonlySet<string> => new Set(names.join(' ').split(' '));

export const svgNamespace = 'http://www.w3.org/2000/svg';
export const xlinkNamespace = 'http://www.w3.org/1999/xlink';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/**
 * Elements that draw or describe (SVG 2, SVG 1.1, and what Inkscape and LibreOffice write beside them). Missing on purpose: whatever runs
 * (`script`, `handler`, `listener`), holds other documents (`foreignObject`, `iframe`, `audio` …), or loads by nature
 * (`cursor`, `font-face-uri`, `color-profile`).
 */
export const drawingElements = list(
  'svg g defs symbol use switch a view marker clipPath mask pattern linearGradient radialGradient stop',
  'mesh meshgradient meshpatch meshrow hatch hatchpath solidcolor solidColor',
  'path rect circle ellipse line polyline polygon image text tspan tref textPath',
  'flowRoot flowRegion flowRegionExclude flowPara flowSpan flowLine flowDiv',
  'filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting',
  'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage',
  'feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence',
  'font font-face font-face-src font-face-name missing-glyph glyph hkern vkern',
  'title desc metadata style animate animateColor animateMotion animateTransform mpath set',
);

/** Attributes whose value is a name, a word or a sentence: nothing in it is read as a style. */
export const wordAttributes = list(
  'id class lang role tabindex title type media version baseProfile contentScriptType contentStyleType',
  'content unicode unicode-range glyph-name arabic-form u1 u2 g1 g2',
  'systemLanguage requiredFeatures requiredExtensions externalResourcesRequired zoomAndPan',
  'attributeType begin end dur min max restart repeatCount repeatDur',
);

/** Attributes that draw. Whatever is not here, in `wordAttributes`, `data-*`, `aria-*` or `href` is refused. */
export const drawingAttributes = list(
  'viewBox preserveAspectRatio x y z width height x1 y1 x2 y2 cx cy r rx ry fx fy fr d pathLength points transform',
  'offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform',
  'clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient hatchUnits',
  'hatchContentUnits hatchTransform pitch',
  'filterUnits primitiveUnits filterRes in in2 result values mode stdDeviation dx dy operator k1 k2 k3 k4 radius order',
  'kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant',
  'specularConstant specularExponent limitingConeAngle azimuth elevation pointsAtX pointsAtY pointsAtZ scale',
  'xChannelSelector yChannelSelector baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude',
  'exponent rotate textLength lengthAdjust startOffset method spacing side',
  'horiz-adv-x horiz-origin-x horiz-origin-y vert-adv-y vert-origin-x vert-origin-y units-per-em ascent descent',
  'cap-height x-height alphabetic ideographic mathematical hanging panose-1 stemv stemh bbox widths k slope',
  'underline-position underline-thickness strikethrough-position strikethrough-thickness overline-position',
  'overline-thickness',
  'accumulate additive by calcMode from keyPoints keySplines keyTimes origin path to',
  'alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters',
  'color-profile color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity',
  'fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size',
  'font-size-adjust font-stretch font-style font-variant font-variant-caps font-variant-east-asian',
  'font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings font-weight',
  'glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size isolation kerning',
  'letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode',
  'opacity overflow paint-order pointer-events shape-inside shape-padding shape-rendering shape-subtract solid-color',
  'solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin',
  'stroke-miterlimit stroke-opacity stroke-width style text-align text-anchor text-decoration text-decoration-color',
  'text-decoration-line text-decoration-style text-indent text-orientation text-overflow text-rendering text-transform',
  'transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode',
);

/** What an animation may write: an attribute that draws, and so neither `href` nor `onclick`. */
export const isAnimated = (name: string): boolean => drawingAttributes.has(name) && name !== 'style';

const editors: ReadonlySet<string> = new Set([
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.openswatchbook.org/uri/2009/osb',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://purl.org/dc/elements/1.1/',
  'http://purl.org/dc/terms/',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://www.serif.com/',
  'http://www.figma.com/figma/ns',
  'http://www.vectornator.io',
  'https://boxy-svg.com',
  'http://schemas.microsoft.com/visio/2003/SVGExtensions/',
  'http://xml.openoffice.org/svg/export',
  'adobe:ns:meta/',
]);

/** Namespaces in which drawing programs keep their own notes: no browser gives their elements a meaning. */
export const isEditorNamespace = (namespace: string): boolean =>
  editors.has(namespace) || /^http:\/\/ns\.adobe\.com\/[\w./-]+$/.test(namespace);
