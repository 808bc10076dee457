//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `w`.

pub(super) const ELEMENTS: &str = "\
        abstractNum abstractNumId active adjustLineHeightInTable adjustRightInd alignBordersAndEdges \
        alignTablesRowByRow allowPNG allowSpaceOfSameStyleInTable altName alwaysMergeEmptyNamespace \
        applyBreakingRules autoFormatOverride autoHyphenation autoRedefine autoSpaceDE autoSpaceDN \
        autoSpaceLikeWord95 autofitToFirstFixedWidthCell b bCs background balanceSingleByteDoubleByteWidth \
        bar basedOn bdo bdr behavior between bibliography bidi bidiVisual blockQuote body bookFoldPrinting \
        bookFoldPrintingSheets bookFoldRevPrinting bordersDoNotSurroundFooter bordersDoNotSurroundHeader \
        bottom br cachedColBalance calcOnExit calendar cantSplit caps characterSpacingControl charset \
        checkBox checked citation clrSchemeMapping cnfStyle col colDelim color cols column comboBox compat \
        compatSetting consecutiveHyphenLimit contextualSpacing continuationSeparator convMailMergeEsc cr cs \
        date dateFormat ddList decimalSymbol default defaultTabStop description dir dirty \
        displayBackgroundShape displayHangulFixedWidth displayHorizontalDrawingGridEvery \
        displayVerticalDrawingGridEvery divBdr divsChild doNotAutoCompressPictures \
        doNotAutofitConstrainedTables doNotBreakConstrainedForcedTable doNotBreakWrappedTables \
        doNotDisplayPageBoundaries doNotExpandShiftReturn doNotHyphenateCaps doNotIncludeSubdocsInStats \
        doNotLeaveBackslashAlone doNotOrganizeInFolder doNotRelyOnCSS doNotSaveAsSingleFile \
        doNotShadeFormData doNotSnapToGridInCell doNotSuppressBlankLines doNotSuppressIndentation \
        doNotSuppressParagraphBorders doNotUseEastAsianBreakRules doNotUseHTMLParagraphAutoSpacing \
        doNotUseIndentAsNumberingTabStop doNotUseLongFileNames doNotUseMarginsForDrawingGridOrigin \
        doNotVertAlignCellWithSp doNotVertAlignInTxbx doNotWrapTextWithPunct docDefaults docGrid document \
        drawing drawingGridHorizontalOrigin drawingGridHorizontalSpacing drawingGridVerticalOrigin \
        drawingGridVerticalSpacing dropDownList dstrike dynamicAddress eastAsianLayout effect em emboss \
        enabled encoding end endnote endnotePr endnoteRef endnoteReference endnotes entryMacro equation \
        evenAndOddHeaders exitMacro fHdr family fitText flatBorders fldData fldSimple footerReference \
        footnote footnoteLayoutLikeWW8 footnotePr footnoteRef footnoteReference footnotes \
        forgetLastTabAlignment formProt format frameLayout framePr framesetSplitbar ftr gridAfter gridBefore \
        gridCol gridSpan group growAutofit gutterAtTop hMerge hdr headerReference helpText hidden hideMark \
        highlight hps hpsBaseText hpsRaise hyphenationZone i iCs id ilvl imprint ind insideH insideV isLgl \
        jc keepLines keepNext kern kinsoku layoutRawTableWidth layoutTableRowsApart left legacy lid \
        lineWrapLikeWord6 link listEntry listItem listSeparator lnNumType lock locked lvl lvlJc lvlOverride \
        lvlPicBulletId lvlRestart lvlText mainDocumentType marBottom marH marLeft marRight marTop marW \
        matchSrc maxLength mirrorIndents mirrorMargins multiLevelType mwSmallCaps name next noBorder \
        noBreakHyphen noColumnBalance noEndnote noExtraLineSpacing noLeading noLineBreaksAfter \
        noLineBreaksBefore noPunctuationKerning noResizeAllowed noSpaceRaiseLower noTabHangInd noWrap \
        notTrueType num numFmt numId numIdMacAtCleanup numPicBullet numPr numRestart numStart numStyleLink \
        numbering oMath objectEmbed objectLink optimizeForBrowser outline outlineLvl overflowPunct p pBdr \
        pPr pPrDefault pStyle pageBreakBefore panose1 paperSrc personal personalCompose personalReply \
        pgBorders pgMar pgNum pgNumType pgSz pict picture pitch pixelsPerInch pos position \
        printBodyTextBeforeHeader printColBlack printFormsData printFractionalCharacterWidth \
        printPostScriptOverText printTwoOnOne ptab qFormat r rFonts rPr rPrDefault rStyle relyOnVML result \
        richText right rt rtl rtlGutter ruby rubyAlign rubyBase rubyPr saveFormsData saveInvalidXml \
        scrollbar sectPr selectFldWithFirstOrLastChar semiHidden separator settings shadow \
        shapeLayoutLikeWW8 shd showBreaksInFrames sig size sizeAuto smallCaps snapToGrid softHyphen \
        spaceForUL spacing spacingInWholePoints splitPgBreakAndParaMark start startOverride statusText \
        storeMappedDataAs strictFirstAndLastChars strike style styleLink styleLockQFSet styleLockTheme \
        styles subFontBySize suff suppressAutoHyphens suppressBottomSpacing suppressLineNumbers \
        suppressOverlap suppressSpBfAfterPgBrk suppressSpacingAtTopOfPage suppressTopSpacing \
        suppressTopSpacingWP swapBordersFacingPages sym sz szCs t tab tabs targetScreenSz tbl tblBorders \
        tblCellMar tblCellSpacing tblGrid tblHeader tblInd tblLayout tblLook tblOverlap tblPr tblPrEx \
        tblStyle tblStyleColBandSize tblStylePr tblStyleRowBandSize tblW tblpPr tc tcBorders tcFitText tcMar \
        tcPr tcW text textAlignment textDirection textInput textboxTightWrap titlePg tl2br top topLinePunct \
        tr tr2bl trHeight trPr truncateFontHeightsLikeWP6 txbxContent type u uiPriority ulTrailSpace \
        underlineTabInNumList unhideWhenUsed uniqueTag updateFields useAltKinsokuLineBreakRules \
        useAnsiKerningPairs useFELayout useNormalStyleForList usePrinterMetrics \
        useSingleBorderforContiguousCells useWord2002TableStyleRules useWord97LineBreakRules vAlign vMerge \
        vertAlign w wAfter wBefore widowControl wordWrap wpJustification wpSpaceWidth wrapTrailSpaces \
        ";
pub(super) const ATTRIBUTES: &str = "\
        abstractNumId accent1 accent2 accent3 accent4 accent5 accent6 actualPg after afterAutospacing \
        afterLines algIdExt algIdExtSource algorithmName alignment all allStyles alternateStyleNames \
        anchorLock appName ascii asciiTheme before beforeAutospacing beforeLines bg1 bg2 bidi bottom \
        bottomFromText caption chapNum chapSep chapStyle char charSpace characterSet checkStyle clear \
        clearFormatting code color combine combineBrackets comments conformance count countBy cryptProvider \
        cryptProviderTypeExt cryptProviderTypeExtSource cs csb0 csb1 cstheme customMarkFollows customStyle \
        customStyles decorated defLockedState defQFormat defSemiHidden defUIPriority defUnhideWhenUsed \
        default directFormattingOnNumbering directFormattingOnParagraphs directFormattingOnRuns \
        directFormattingOnTables display displayText distance dllVersion drawAspect dropCap durableId \
        dxaOrig dyaOrig eastAsia eastAsiaTheme edit end endChars enforcement equalWidth evenHBand evenVBand \
        fieldCodes fill first firstColumn firstLine firstLineChars firstRow firstRowFirstColumn \
        firstRowLastColumn fldCharType fmt followedHyperlink font fontKey fontSz footer format formatting \
        frame fullDate grammar gutter h hAnchor hAnsi hAnsiTheme hRule hSpace hanging hangingChars hashValue \
        header heading headingStyles hint horzAnchor hyperlink id ilvl inkAnnotations insDel instr lang \
        lastColumn lastRow lastRowFirstColumn lastRowLastColumn latentStyles leader left leftChars \
        leftFromText legacy legacyIndent legacySpace line linePitch lineRule lines locked lockedField markup \
        multiLine name nlCheck noHBand noLabel noVBand null num numFmt numId numPicBulletId numberingStyles \
        oddHBand oddVBand offsetFrom orient original other percent pos prefixMappings progId qFormat \
        recommended relativeTo restart right rightChars rightFromText saltValue semiHidden sep shadow \
        shapeId shapeid solutionID space spelling spinCount start startChars storeItemID styleId stylesInUse \
        subsetted sz t1 t2 tableStyles tblpX tblpXSpec tblpY tblpYSpec tentative themeColor themeFill \
        themeFillShade themeFillTint themeShade themeTint top top3HeadingStyles topFromText tplc type \
        uiPriority unhideWhenUsed updateMode uri usb0 usb1 usb2 usb3 vAnchor vMerge vMergeOrig vSpace val \
        value vendorID vert vertAnchor vertCompress visibleStyles w wrap x xAlign xpath y yAlign zOrder \
        ";
