/** An element of a drawing, as far as it can make the drawing grow. */
export interface Shape {
  readonly id: string | null;
  /** Ids of what is drawn again in its place. */
  readonly refers: readonly string[];
  readonly holds: readonly Shape[];
}

/** A detailed map has some thousands. */
const MOST_DRAWN = 200_000;

/** Whether elements that are drawn again within each other would come to more than any logo has, or never end. */
export function growsTooLarge(shapes: readonly Shape[]): boolean {
  const byId = new Map(shapes.flatMap((shape) => (shape.id === null ? [] : [[shape.id, shape] as const])));
  const costs = new Map<Shape, number>();
  const under = new Set<Shape>();
  const costOf = (shape: Shape): number => {
    const known = costs.get(shape);
    if (known !== undefined) return known;
    if (under.has(shape)) return Number.POSITIVE_INFINITY;
    under.add(shape);
    let cost = 1;
    for (const held of shape.holds) cost += costOf(held);
    for (const id of shape.refers) {
      const target = byId.get(id);
      if (target !== undefined) cost += costOf(target);
    }
    under.delete(shape);
    costs.set(shape, cost);
    return cost;
  };
  const [root] = shapes;
  return shapes.length > MOST_DRAWN || (root !== undefined && costOf(root) > MOST_DRAWN);
}
