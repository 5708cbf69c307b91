/** How much of what is expected is there. */
export function CountRing(props: { readonly present: number; readonly expected: number; readonly label: string }) {
  const { present, expected, label } = props;
  const share = expected === 0 ? 0 : Math.min(present / expected, 1);
  const round = 2 * Math.PI * 70;
  return (
    <svg className="count-ring" viewBox="0 0 164 164" role="img" aria-label={`${present} ${label}`}>
      <circle cx="82" cy="82" r="70" />
      <circle
        className="count-ring-done"
        cx="82"
        cy="82"
        r="70"
        strokeDasharray={`${share * round} ${round}`}
        transform="rotate(-90 82 82)"
      />
      <text x="82" y="88" className="count-ring-number">
        {present}
      </text>
      <text x="82" y="112" className="count-ring-label">
        {label}
      </text>
    </svg>
  );
}
