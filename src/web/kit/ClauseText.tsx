import './clause-cite.css';

/** The sentence of a clause; another clause it names stands as small as beside its article. */
export function ClauseText({ text }: { readonly text: string }) {
  return text.split(/([A-Z]{3,}-\d{3})/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <small key={`${at}-${part}`} className="cite-id">
        {part}
      </small>
    ),
  );
}
