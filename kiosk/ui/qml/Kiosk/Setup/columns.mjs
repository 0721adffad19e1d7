// In which order a grid that fills its rows must take things, so that they are read down, column by column.

export function down(count, columns) {
    const rows = Math.ceil(count / columns);
    const all = Array.from({ length: rows * columns }, (_, cell) => (cell % columns) * rows + Math.floor(cell / columns));
    return all.filter(index => index < count);
}
