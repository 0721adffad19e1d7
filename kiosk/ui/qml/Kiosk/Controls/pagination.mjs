// Where a column of blocks is cut into pages: between blocks, or between the lines of one that is too tall.
// A cut: the page's first block, the block after its last, how far into the first it begins, its height.

export function cut(blocks, height, spacing) {
    const cuts = [];
    for (let first = 0; first < blocks.length; first = cuts[cuts.length - 1].next)
        cuts.push(...(blocks[first].height > height ? slices(first, blocks[first], height) : [run(first, blocks, height, spacing)]));
    return cuts;
}

function run(first, blocks, height, spacing) {
    let filled = blocks[first].height;
    let next = first + 1;
    while (next < blocks.length && filled + spacing + blocks[next].height <= height)
        filled += spacing + blocks[next++].height;
    return { first, next, offset: 0, height };
}

function slices(first, block, height) {
    const full = Math.max(1, Math.floor(height / block.lineStep)) * block.lineStep;
    return Array.from({ length: Math.ceil(block.height / full) }, (_, index) => ({ first, next: first + 1, offset: index * full, height: full }));
}
