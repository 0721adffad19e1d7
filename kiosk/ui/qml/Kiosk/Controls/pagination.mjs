// Where a column of blocks is cut into pages: between blocks, or between the lines of one that is too tall.
// A cut: the page's first block, the block after its last, how far into the first it begins, its height.

export const start = { first: 0, next: 1, offset: 0, height: 0 };

// Fewer lines than this look lost on a page of their own.
const least = 2;

export function cut(blocks, height, spacing) {
    const cuts = [];
    for (let at = { first: 0, offset: 0 }; at.first < blocks.length; ) {
        const page = blocks[at.first].height - at.offset > height ? slice(at, blocks, height) : run(at, blocks, height, spacing);
        cuts.push(page.cut);
        at = page.then;
    }
    return cuts;
}

// Some lines of a block that is too tall for one page: as many on each of its pages as on the others.
function slice({ first, offset }, blocks, height) {
    const step = blocks[first].lineStep ?? blocks[first].height;
    const lines = Math.max(1, Math.round((blocks[first].height - offset) / step));
    const pages = Math.ceil(lines / Math.max(1, Math.floor(height / step)));
    const taken = Math.ceil(lines / pages) * step;
    const rest = blocks[first].height - offset - taken > step / 2;
    return { cut: { first, next: first + 1, offset, height: taken }, then: rest ? { first, offset: offset + taken } : { first: first + 1, offset: 0 } };
}

// As many whole blocks as fit, and the beginning of the next where that must be torn anyway.
function run({ first, offset }, blocks, height, spacing) {
    let filled = blocks[first].height - offset;
    let next = first + 1;
    while (next < blocks.length && filled + spacing + blocks[next].height <= height)
        filled += spacing + blocks[next++].height;
    if (next === blocks.length)
        return { cut: { first, next, offset, height }, then: { first: next, offset: 0 } };
    const kept = whole(first, next, blocks);
    const torn = kept === first || blocks[next].height > height ? beginning(blocks[next], height - filled - spacing) : 0;
    if (torn > 0)
        return { cut: { first, next: next + 1, offset, height: filled + spacing + torn }, then: { first: next, offset: torn } };
    const end = kept > first ? kept : next;
    return { cut: { first, next: end, offset, height }, then: { first: end, offset: 0 } };
}

// The end of the page: a heading does not end it, nor is what belongs together torn apart. The first block if all leads.
function whole(first, next, blocks) {
    let end = next;
    while (end > first && blocks[end - 1].leads)
        end -= 1;
    return end;
}

// How much of a block fits into what is left of a page, in whole lines; nothing where too few lines would be left.
function beginning(block, left) {
    const step = block.lineStep ?? block.height;
    const lines = Math.round(block.height / step);
    const fitting = Math.min(Math.floor(left / step), lines - least);
    return fitting >= least ? fitting * step : 0;
}

// What stands on other pages is neither seen nor touched.
export function show(blocks, cut) {
    for (let index = 0; index < blocks.count; index++) {
        blocks.itemAt(index).shown = index >= cut.first && index < cut.next;
    }
}
