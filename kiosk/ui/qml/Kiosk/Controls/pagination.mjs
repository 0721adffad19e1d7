// Where a column of blocks is cut into pages: between blocks, or between the lines of one that is too tall.
// A cut: the page's first block, the block after its last, how far into the first it begins, its height.

export const start = { first: 0, next: 1, offset: 0, height: 0 };

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
    return { first, next: next < blocks.length ? whole(first, next, blocks) : next, offset: 0, height };
}

// A heading does not end a page, nor is what belongs together torn apart if there is another way.
function whole(first, next, blocks) {
    let end = next;
    while (end > first && blocks[end - 1].leads)
        end -= 1;
    return end > first ? end : next;
}

function slices(first, block, height) {
    const step = block.lineStep ?? block.height;
    const full = Math.max(1, Math.floor(height / step)) * step;
    return Array.from({ length: Math.ceil(block.height / full) }, (_, index) => ({ first, next: first + 1, offset: index * full, height: full }));
}

// What stands on other pages is neither seen nor touched.
export function show(blocks, cut) {
    for (let index = 0; index < blocks.count; index++) {
        const block = blocks.itemAt(index);
        const shown = index >= cut.first && index < cut.next;
        block.opacity = shown ? 1 : 0;
        block.enabled = shown;
    }
}
