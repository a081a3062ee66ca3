/** The round seal with a keyhole, in seal red. Decoration: the product's name stands beside it. */
export function Mark({ size = 'small' }: { size?: 'small' | 'large' }) {
  return <span className="mark" data-size={size} aria-hidden="true" />;
}
